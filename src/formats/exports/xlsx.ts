/** A workbook's first sheets as rows of text, each under its name. */
export type Workbook = readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];

/** Reads XLSX. What reads it is loaded only then. Throws where the bytes are no workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(new Uint8Array(bytes).buffer);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

/** Numbers, words, yes and no, and days. */
const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().replace(/(?:T00:00:00)?\.000Z$/, '');
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
};
