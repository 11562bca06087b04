/** Elements of a table and the roles they have by nature. */
const ROLES = { table: 'table', 'thead, tbody': 'rowgroup', tr: 'row', td: 'cell', '[scope="row"]': 'rowheader', '[scope="col"]': 'columnheader' };

/**
 * The table of measures becomes blocks with labels where the window is narrow (webview.css). Its elements say what they are,
 * because a browser may forget it of a cell that is no longer laid out as one.
 */
export function keepRoles(root: ParentNode): void {
  for (const [elements, role] of Object.entries(ROLES)) {
    for (const element of root.querySelectorAll(`.measures:is(${elements}), .measures :is(${elements})`)) element.setAttribute('role', role);
  }
}
