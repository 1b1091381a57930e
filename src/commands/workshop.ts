// What a workshop uses: a bundle of its own, which no conversation loads.
export { present } from './present'
