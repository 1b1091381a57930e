import { it } from 'vitest'
import { PRESS, startInWindow, flat } from '../support/pty'
import { conversationIn, reader } from './words'
const said = conversationIn(reader)
it('x', async () => {
  for (const burst of ['\r\x03', '\r2\x03','\rx', '\r2\r', '\r\x1b','\x03']) {
    const w = startInWindow(['--lang', reader], { before: 'VORHER\r\n', then: 'stty -a | tr ";" "\\n" | grep icanon' })
    await w.waitFor(said.t('welcome.begin'))
    w.send(burst)
    const r = await Promise.race([w.exit, new Promise(r => setTimeout(()=>r('still runs'), 1500))])
    console.log(JSON.stringify(burst), r, 'alt', w.isAlternate(), 'cursor', w.isCursorShown(), JSON.stringify(flat(w.buffer()).slice(0,300)))
    w.close()
  }
  const w = startInWindow(['--lang', reader], { })
  await w.waitFor(said.t('welcome.begin'))
  console.log(w.screen()); 
  await w.press('\r'); await w.waitFor(said.question('reason')); console.log(w.screen())
  w.kill('SIGINT'); console.log(await w.exit, w.isAlternate(), w.isCursorShown(), w.buffer())
  const v = startInWindow(['--lang', reader], { })
  await v.waitFor(said.t('welcome.begin'))
  v.close(); console.log(await v.exit)
  console.log([...new Set(w.output().match(/\x1b\[[0-9;?]*[a-zA-Z]/g))].map(x=>JSON.stringify(x)).join(' '))
}, 30000)
