/** What is loaded when tables or statistics files are read: the libraries for CSV and Excel come with it. */
export { DataFiles, type DataReport, unformedShares } from './statistics/dataFiles';
export { assignmentsOf, decided, keepAssignments } from './items/assignments';
export { propose, type Proposal, type ReportRow } from './items/proposal';
export { LISTS } from './items/lists';
export { reportLines } from './items/report';
export { writeProposal } from './items/write';
export { readCsv } from './table/csv';
export { type Table, UnreadableTable } from './table/table';
export { ENDINGS, MOST_BYTES, tablesOf } from './table/tables';
export { readReturned } from './round/returned';
export { writeRound } from './round/write';
