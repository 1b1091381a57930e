@echo off
rem Starts the program locked: Node itself refuses it all but reading its own folder. See docs/locked-start.md.
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

set "ITIN_RIGHTS_AS=%~0"
for %%d in ("%~dp0..\dist") do set "dist=%%~fd"
if not exist "%dist%\itin-rights.cjs" goto unbuilt

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
exit /b %ERRORLEVEL%

:unbuilt
echo The program is not built yet. Type "npm start" once in its folder.>&2
echo El programa no se ha preparado. Escriba "npm start" una vez en su carpeta.>&2
exit /b 2

:old
if not defined found set "found=none (nada)"
echo This needs Node.js 20.17 or newer. Found: %found%. Get it at https://nodejs.org>&2
echo Hace falta Node.js 20.17 o posterior. Se encuentra: %found%. Se descarga en https://nodejs.org>&2
exit /b 2
