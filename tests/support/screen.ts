import type { Screen } from '../../src/terminal/terminal'

/** A screen for tests: texts as paragraphs, and choices whose id is their label. */
export function screenWith({
  body = [],
  choices = [],
}: {
  body?: readonly string[]
  choices?: readonly string[]
}): Screen {
  return {
    at: 'here',
    isNew: true,
    title: 'A title',
    body: body.map((text) => ({ text })),
    choices: choices.map((label) => ({ id: label, label })),
    keys: [
      { key: 'b', id: ':back', label: 'back', isBack: true },
      { key: 'x', id: ':leave', label: 'leave now', isLeave: true },
    ],
    isResult: false,
    words: {
      howToPick: 'Type a number.',
      whatNext: 'What next?',
      answer: 'Your answer:',
      help: ['All that can be typed.'],
      howToPickHere: 'Press a number.',
      turnPage: (page, pages) => `Page ${page} of ${pages}.`,
      notAChoice: 'Not a choice.',
      quiet: (seconds) => `Still there? ${seconds}`,
      quietLines: (seconds) => `Still there? ${seconds}`,
      tooSmall: 'Too small.',
    },
  }
}
