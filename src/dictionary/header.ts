import { ENTITY_TYPES, type EntityType } from '../core/layers.ts';

/** What the `#` lines on top of a file declare about its rows. */
export interface Header {
  /** `names`: searched in the text by default (기획재정부); `words`: only for whoever asks for the table (전략, 개소). */
  readonly role: 'names' | 'words';
  /** What a mention of a row is, unless its type says otherwise: `AGENCY`. */
  readonly entity?: EntityType;
  /** The types that rows may have, where the file lists them, each with the entity type it means if it differs. */
  readonly types?: Readonly<Record<string, EntityType | ''>>;
  /** The types whose rows must say what they belong to: an `affiliate` has a ministry. */
  readonly parented?: readonly string[];
  /** `id`: the column `code` holds the id of another row. */
  readonly code?: 'id';
  /** `free`: blanks do not count, "재난및안전관리 기본법" is 「재난 및 안전관리 기본법」. */
  readonly spacing?: 'free';
}

/** A `#` line that could not be read. */
export interface HeaderProblem {
  readonly line: number;
  readonly message: string;
}

/** Only words of Latin letters: "# role: 이 말로 끝나는 명사구" explains a type that is called so. */
const DECLARATION = /^#\s*(role|entity|types|parented|code|spacing)\s*:\s*([\w=, -]*)$/;

/**
 * Reads the declarations among the `#` lines; all other comments are free text.
 *
 * @example `# role: names`, `# entity: AGENCY`, `# types: council hall=FACILITY`, `# parented: council`,
 *   `# spacing: free`
 */
export function parseHeader(comments: readonly { readonly line: number; readonly text: string }[]): {
  readonly header: Partial<Header>;
  readonly problems: readonly HeaderProblem[];
} {
  const problems: HeaderProblem[] = [];
  let header: Partial<Header> = {};
  for (const { line, text } of comments) {
    const [, key, declared = ''] = DECLARATION.exec(text) ?? [];
    const value = declared.trim();
    if (key === 'role') {
      if (value === 'names' || value === 'words') header = { ...header, role: value };
      else problems.push({ line, message: `role을 읽을 수 없습니다: ${value} (names나 words를 쓰세요)` });
    } else if (key === 'entity') {
      if (isEntityType(value)) header = { ...header, entity: value };
      else problems.push({ line, message: `모르는 개체 종류입니다: ${value} (${ENTITY_TYPES.join(' ')} 가운데 하나)` });
    } else if (key === 'types') {
      const { types, unknown } = parseTypes(value);
      header = { ...header, types: { ...header.types, ...types } };
      for (const name of unknown) {
        problems.push({
          line,
          message: `모르는 개체 종류입니다: ${name} (=의 뒤에는 ${ENTITY_TYPES.join(' ')} 가운데 하나)`,
        });
      }
    } else if (key === 'parented') {
      header = { ...header, parented: value.split(/[\s,]+/).filter((type) => type !== '') };
    } else if (key === 'code') {
      if (value === 'id') header = { ...header, code: 'id' };
      else problems.push({ line, message: `code를 읽을 수 없습니다: ${value} (id만 쓰거나 줄을 지우세요)` });
    } else if (key === 'spacing') {
      if (value === 'free') header = { ...header, spacing: 'free' };
      else problems.push({ line, message: `spacing을 읽을 수 없습니다: ${value} (free만 쓰거나 줄을 지우세요)` });
    }
  }
  return { header, problems };
}

function parseTypes(value: string): { types: Record<string, EntityType | ''>; unknown: string[] } {
  const types: Record<string, EntityType | ''> = {};
  const unknown: string[] = [];
  for (const word of value.split(/[\s,]+/).filter((part) => part !== '')) {
    const [type = '', entity = ''] = word.split('=');
    if (entity === '' || isEntityType(entity)) types[type] = entity;
    else unknown.push(word);
  }
  return { types, unknown };
}

function isEntityType(value: string): value is EntityType {
  return ENTITY_TYPES.some((type) => type === value);
}
