@echo off
rem Starts the program locked: Node itself refuses it all but reading its own folder. See docs/locked-start.md.
rem In a folder to carry it has another name, and the program lies beside it: see docs/portable.md.
setlocal EnableExtensions DisableDelayedExpansion

rem What makes Node record, print or load more than the program. The same list is in the file "locked".
for %%v in (
  NODE_OPTIONS NODE_PATH NODE_DEBUG NODE_DEBUG_NATIVE NODE_V8_COVERAGE NODE_REDIRECT_WARNINGS
  NODE_COMPILE_CACHE NODE_PENDING_DEPRECATION NODE_EXTRA_CA_CERTS NODE_USE_SYSTEM_CA NODE_USE_ENV_PROXY
  NODE_ICU_DATA NODE_CHANNEL_FD NODE_UNIQUE_ID NODE_REPL_EXTERNAL_MODULE NODE_REPL_HISTORY
  OPENSSL_CONF OPENSSL_MODULES OPENSSL_ENGINES SSL_CERT_FILE SSL_CERT_DIR SSLKEYLOGFILE ICU_TIMEZONE_FILES_DIR
) do set "%%v="
rem A "node" that lies in the current folder is not the one on the path.
set "NoDefaultCurrentDirectoryInExePath=1"
set "ERRORLEVEL="

for %%d in ("%~dp0.") do set "dist=%%~fd"
rem The folder may be a whole stick: "E:\".
if "%dist:~-1%"=="\" set "dist=%dist:~0,-1%"
set "ITIN_RIGHTS_AS=%~nx0"
set "from=Ask the people who gave you this folder."
set "de=Pregunte a quienes le dieron esta carpeta."
if exist "%dist%\itin-rights.cjs" goto found

for %%d in ("%~dp0..\dist") do set "dist=%%~fd"
set "ITIN_RIGHTS_AS=%~0"
set "from=Get it at https://nodejs.org"
set "de=Se descarga en https://nodejs.org"
if not exist "%dist%\itin-rights.cjs" goto unbuilt

:found
set "found="
set "major="
set "minor="
for /f "delims=" %%v in ('node --version 2^>nul') do set "found=%%v"
if not defined found goto old
for /f "tokens=1 delims=v." %%n in ("%found%") do set "major=%%n"
for /f "tokens=2 delims=v." %%n in ("%found%") do set "minor=%%n"
if not defined minor goto old
if %major% LSS 20 goto old
if %major% EQU 20 if %minor% LSS 17 goto old

rem Node's own database writes files past the permission model.
set "lock=--permission --no-experimental-sqlite"
if %major% LSS 22 goto experimental
if %major% EQU 22 if %minor% LSS 13 goto experimental
if %major% EQU 23 if %minor% LSS 5 goto experimental
goto start

:experimental
set "lock=--experimental-permission"

:start
node %lock% "--allow-fs-read=%dist%\*" --disallow-code-generation-from-strings --no-addons --no-warnings --preserve-symlinks --preserve-symlinks-main "%dist%\itin-rights.cjs" %*
set "code=%ERRORLEVEL%"
rem Opened with two clicks, the window goes away at the end: what went wrong must be read before.
if not "%code%"=="0" if not "%code%"=="130" if "%~1"=="" pause
exit /b %code%

:unbuilt
echo The program is not here. After a download, type "npm start" once in its folder. From a stick, copy the whole folder again.>&2
echo El programa no se encuentra. Tras una descarga, escriba "npm start" una vez en su carpeta. De una memoria USB, copie otra vez toda la carpeta.>&2
if "%~1"=="" pause
exit /b 2

:old
if not defined found set "found=none (nada)"
echo This needs Node.js 20.17 or newer. Found: %found%. %from%>&2
echo Hace falta Node.js 20.17 o posterior. Se encuentra: %found%. %de%>&2
if "%~1"=="" pause
exit /b 2
