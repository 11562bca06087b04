/** Makes PDF: a bundle of its own, loaded when it is first needed. */
export { findBrowser } from './browser';
export { toPdf } from './pdf';
