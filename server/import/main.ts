/** What is loaded when tables or statistics files are read: the libraries for CSV and Excel come with it. */
export { DataFiles, type DataReport } from './statistics/dataFiles';
