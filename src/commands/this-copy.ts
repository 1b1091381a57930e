// What someone asks of this copy itself: a bundle of its own.
export { about } from './about'
export { privacy } from './privacy'
export { verify } from './verify'
export { whatsNew } from './whats-new'
