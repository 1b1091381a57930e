// What makes pages to take home is a bundle of its own, which alone may save what the person names: dist/pages.cjs.
export { handout } from './handout'
export { site } from './site'
