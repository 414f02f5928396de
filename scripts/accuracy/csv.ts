/** The rows of a CSV text (RFC 4180) by the names of its first row. */
export function csvRows(text: string): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = csvCells(text);
  return rows.map((cells) => new Map(header.map((name, column) => [name, cells[column] ?? ''])));
}

function csvCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && quoted === undefined && plain === '') break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
