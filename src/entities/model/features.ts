import { EDGE, type Token } from './tokens.ts';

/** Receives one feature: what is looked at and what stands there. */
export type Visit = (template: string, value: string) => void;

/**
 * Shows all features of one token of a sentence; training and use look at these and nothing else. A template's name says
 * what is looked at, `-2`…`+2` how many morphemes to the left or right; empty values are left out.
 *
 * @example for 하병필 in "도지사권한대행 하병필이": form-1 도지사권한대행, name-1 TITLE, particle 이, person 2++ …
 */
export function visitFeatures(tokens: readonly Token[], index: number, visit: Visit): void {
  const token = tokens[index] ?? EDGE;
  const before = tokens[index - 1] ?? EDGE;
  const after = tokens[index + 1] ?? EDGE;
  const before2 = tokens[index - 2] ?? EDGE;
  const after2 = tokens[index + 2] ?? EDGE;
  const show: Visit = (template, value) => {
    if (value !== '') visit(template, value);
  };
  visit('bias', '1');
  show('form-2', before2.form);
  show('form-1', before.form);
  show('form', token.form);
  show('form+1', after.form);
  show('form+2', after2.form);
  show('tag-2', before2.tag);
  show('tag-1', before.tag);
  show('tag', token.tag);
  show('tag+1', after.tag);
  show('tag+2', after2.tag);
  visit('tag-1 tag', `${before.tag} ${token.tag}`);
  visit('tag tag+1', `${token.tag} ${after.tag}`);
  visit('tag-1 tag tag+1', `${before.tag} ${token.tag} ${after.tag}`);
  visit('form-1 form', `${before.form} ${token.form}`);
  visit('form form+1', `${token.form} ${after.form}`);
  show('shape', token.shape);
  show('shape-1', before.shape);
  show('shape+1', after.shape);
  visit('space', token.spaced ? '1' : '0');
  visit('space+1', after.spaced ? '1' : '0');
  show('name-1', before.name);
  show('name', token.name);
  show('name+1', after.name);
  show('person', token.person);
  show('person-1', before.person);
  show('person+1', after.person);
  show('particle', token.word.particle);
  show('word first', token.word.first);
  show('word last', token.word.last);
  show('next word', token.word.next);
  show('previous word', token.word.previous);
  show('previous particle', token.word.previousParticle);
  show('bracket', token.bracket);
  visitAffixes(token.form, show);
  if (before.form.length > 1) visit('suffix2-1', before.form.slice(-2));
  if (after.form.length > 1) visit('suffix2+1', after.form.slice(-2));
  for (const kind of token.gazetteer) visit('gazetteer', kind);
}

function visitAffixes(form: string, show: Visit): void {
  for (let length = 1; length <= 3 && length <= form.length; length += 1) {
    show(`prefix${length}`, form.slice(0, length));
    show(`suffix${length}`, form.slice(-length));
  }
}
