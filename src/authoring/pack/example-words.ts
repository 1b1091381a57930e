/** The words of the example, by language and file. */
export const EXAMPLE_WORDS = {
  en: {
    ui: {
      welcome:
        'This is an example. The Example Help Center is made up, and so are its numbers and addresses.',
    },
    topics: {
      'workshops.title': 'Workshops of the Example Help Center',
      'workshops.heading.coming': 'Coming to a workshop',
      'first-visit.title': 'A first visit to the Example Help Center',
    },
    claims: {
      'workshops.what': 'The Example Help Center holds free workshops about the ITIN.',
      'workshops.places': 'A workshop has places for {{places, number}} people.',
      'workshops.come': 'People can come without an appointment, in English or in Spanish.',
      'visit.evening': 'On a first visit, a person can listen and ask nothing.',
    },
    help: {
      'example-center.name': 'Example Help Center: tax help',
      'example-center.does': 'This is an example of help with tax forms and letters.',
      'example-center.forWhom': 'Nobody: it is made up.',
      'example-center.limit': 'It is not a real place.',
      'example-center.languages': 'English and Spanish',
      'example-evening.name': 'Example Help Center: evening with a lawyer',
      'example-evening.does': 'This is an example of a talk with a lawyer.',
      'example-evening.forWhom': 'Nobody: it is made up.',
      'example-evening.limit': 'It is not a real place.',
    },
  },
  es: {
    ui: {
      welcome:
        'Este es un ejemplo. El Example Help Center es inventado, y también sus números y direcciones.',
    },
    topics: {
      'workshops.title': 'Talleres del Example Help Center',
      'workshops.heading.coming': 'Venir a un taller',
      'first-visit.title': 'Una primera visita al Example Help Center',
    },
    claims: {
      'workshops.what': 'El Example Help Center da talleres gratis sobre el ITIN.',
      'workshops.places': 'En un taller hay lugar para {{places, number}} personas.',
      'workshops.come': 'Se puede venir sin cita, en inglés o en español.',
      'visit.evening': 'En una primera visita, una persona puede escuchar y no preguntar nada.',
    },
    help: {
      'example-center.name': 'Example Help Center: ayuda con los impuestos',
      'example-center.does': 'Es un ejemplo de ayuda con formularios y cartas de impuestos.',
      'example-center.forWhom': 'Nadie: es inventado.',
      'example-center.limit': 'No es un lugar real.',
      'example-center.languages': 'Inglés y español',
      'example-evening.name': 'Example Help Center: noche con un abogado',
      'example-evening.does': 'Es un ejemplo de una charla con un abogado.',
      'example-evening.forWhom': 'Nadie: es inventado.',
      'example-evening.limit': 'No es un lugar real.',
    },
  },
} as const
