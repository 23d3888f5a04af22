import { strToU8, type Zippable, zipSync } from 'fflate';

/** A workbook written by hand: the parts that a reader needs, and nothing else. */
export function workbook(sheets: Readonly<Record<string, string>>, more: Zippable = {}): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, i) => `<sheet name="${name.replaceAll('"', '&quot;')}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const links = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="sheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts = names.map((name, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    strToU8(sheetXml(sheets[name] ?? '')),
  ]);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns:r="r"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${links.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Japan</t></si><si><r><t>Ja</t></r><r><t>pan</t></r><rPh><t>ジャパン</t></rPh></si></sst>',
    ),
    ...Object.fromEntries(parts),
    ...more,
  });
}

function sheetXml(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of cells: numbers, texts, and XML of cells as it is. */
export function row(number: number, ...cells: readonly (number | string)[]): string {
  const written = cells.map((cell) =>
    typeof cell === 'number'
      ? `<c><v>${cell}</v></c>`
      : cell.startsWith('<')
        ? cell
        : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}
