/** What the user says of a new case. */
export interface Given {
  readonly id: string;
  readonly title: string;
  /** Who promises help, and who is host to its forces: ISO 3166-1 alpha-3 codes. */
  readonly guarantor: string;
  readonly host: string;
  /** ISO date: the evidence is gathered up to this day. */
  readonly asOf: string;
  /** Where the JSON Schemas are, seen from the case's folder; undefined when they are nowhere. */
  readonly schemas: string | undefined;
}

/** First line of a YAML file: tells editors which fields there are. */
export function schemaLine(file: string, { schemas }: Given): string {
  return schemas === undefined ? '' : `# yaml-language-server: $schema=${schemas}/${file}.schema.json\n`;
}

/** A text as YAML, whatever is in it: a double-quoted scalar of YAML takes what JSON writes. */
export const quoted = (text: string): string => JSON.stringify(text);

const NAMES: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  AUS: ['Australia', 'オーストラリア'],
  DEU: ['Germany', 'ドイツ'],
  FRA: ['France', 'フランス'],
  GBR: ['United Kingdom', '英国'],
  ITA: ['Italy', 'イタリア'],
  JPN: ['Japan', '日本'],
  KOR: ['Republic of Korea', '韓国'],
  PHL: ['Philippines', 'フィリピン'],
  POL: ['Poland', 'ポーランド'],
  QAT: ['Qatar', 'カタール'],
  TUR: ['Türkiye', 'トルコ'],
  USA: ['United States', '米国'],
};

/** Name of a party in YAML: known ones in both languages, others by their code until the author writes it. */
export function partyName(code: string): string {
  const known = NAMES[code];
  return known === undefined ? code : `{ en: ${known[0]}, ja: ${known[1]} }`;
}

export function englishName(code: string): string {
  return NAMES[code]?.[0] ?? code;
}
