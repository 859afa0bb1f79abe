import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';

/** One file of a ZIP archive; `claimed` is the size that the directory states, where it is to lie. */
export interface ZipEntry {
  readonly name: string;
  readonly body: Uint8Array | string;
  readonly claimed?: number;
  readonly encrypted?: boolean;
}

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** A ZIP archive, deflated. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body, claimed, encrypted = false } of entries) {
    const bytes = Buffer.from(body);
    // Readers look for the kind of a document in its first bytes.
    const stored = name === 'mimetype';
    const packed = stored ? bytes : deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    files.push(Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]));
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path]));
    offset += 30 + path.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A Word document: a paragraph for each line, a table row for lines with tabs. */
export function docx(lines: readonly string[], extra: readonly ZipEntry[] = []): Uint8Array {
  const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const body = lines.map((line) =>
    line.includes('\t')
      ? `<w:tbl><w:tr>${line
          .split('\t')
          .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
          .join('')}</w:tr></w:tbl>`
      : paragraph(line),
  );
  return zip([
    {
      name: '[Content_Types].xml',
      body: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      body: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      body: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
    },
    ...extra,
  ]);
}

/** A PDF with one page of text, a line each; without lines a page like a scan's. Its font is named only, not embedded. */
export function pdf(lines: readonly string[], trailer = ''): Uint8Array {
  const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, '0');
  const characters = [...new Set(lines.join(''))].map((character) => `<${hex(character)}> <${hex(character)}>`);
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    `${characters.length} beginbfchar ${characters.join(' ')} endbfchar`,
    'endcmap end end',
  ].join('\n');
  const words = lines.map((line) => `<${[...line].map(hex).join('')}> Tj T*`);
  const content = `BT /F1 9 Tf 40 800 Td 14 TL ${words.join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 7 0 R>>',
    '<</Type/Font/Subtype/Type0/BaseFont/Batang/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Batang/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 8 0 R>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/FontDescriptor/FontName/Batang/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${out}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${out.length}\n%%EOF`,
  );
}
