// What a workshop uses: a bundle of its own, which no conversation loads.
export { kiosk } from './kiosk'
export { present } from './present'
