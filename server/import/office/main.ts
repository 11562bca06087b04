/** What is loaded when Word documents and pieces of web pages are read: the libraries for them come with it. */
export { readDocx } from './docx';
export { readHtml } from './html';
