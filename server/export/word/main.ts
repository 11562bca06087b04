/**
 * Word documents: a bundle of its own, read when the first one is made. The library that writes them, the drawing of pictures and
 * the fonts for it are larger than all the rest together.
 */
export { toDocx } from './docx';
