// What a conversation needs besides what every start does: a bundle of its own.

export { promptTerminal } from '../terminal/prompt'
export { ask, converse } from './ask'
