import { byRule } from '../core/evidence.ts';
import type { Entity, Official } from '../core/layers.ts';
import type { Metadata } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { defineStage, type Stage } from '../core/stage.ts';
import type { Lexicon } from '../dictionary/types.ts';
import { bestOf, type Claim, claimsOf, readTitles, related, type Titles } from './claims.ts';
import { fullNames } from './full-name.ts';
import { issuerOf } from './issuer.ts';
import { agencyInWords, genericBeside } from './own-body.ts';
import { surnameOf, surnameTitles } from './surnames.ts';
import { bodyInTitle, departmentInTitle, fitsPost, isHeadOfState } from './title-body.ts';

/** So many entities before a title its body is looked for. */
const MOST_BODIES_BACK = 60;
/** A body of its own inside a larger one, where the text names it: 인재개발센터 of 인재개발센터장. */
const INSTITUTION = /(?:센터|원|소|청)$/u;

/**
 * Named office holders with their title and institution, from brackets, apposition and the title itself.
 *
 * @example 경상남도(도지사권한대행 하병필) → 하병필 · 도지사권한대행 · 경상남도; 오종수 도 대외협력담당관 → 경상남도
 */
export function officialsStage(
  lexicon: Lexicon,
): Stage<'blocks' | 'release' | 'sentences' | 'morphemes' | 'entities' | 'referents', 'officials'> {
  const titles = readTitles(lexicon);
  return defineStage({
    needs: ['blocks', 'release', 'sentences', 'morphemes', 'entities', 'referents'],
    provides: 'officials',
    run: ({ text, source, layers }) =>
      findOfficials(text, source.metadata, layers.entities, layers.release.publishedAt, lexicon, titles),
  });
}

function findOfficials(
  text: string,
  metadata: Metadata,
  entities: readonly Entity[],
  at: string | undefined,
  lexicon: Lexicon,
  titles: Titles,
): readonly Official[] {
  const issuer = issuerOf(text, entities, metadata);
  const bodies = new Set(
    entities.flatMap(({ type, start, end }) => (type === 'AGENCY' ? [text.slice(start, end)] : [])),
  );
  const fullName = fullNames(text, entities, lexicon);
  const bySurname = surnameTitles(text, entities);
  const people = new Map<string, number[]>();
  for (const [index, { type, start, end }] of entities.entries()) {
    if (type !== 'PERSON') continue;
    const name = text.slice(start, end).replace(/\s?[(（].*$/u, '');
    const mentions = people.get(name);
    if (mentions === undefined) people.set(name, [index]);
    else mentions.push(index);
  }
  const namesakes = new Map<string, number>();
  for (const name of people.keys()) namesakes.set(surnameOf(name), (namesakes.get(surnameOf(name)) ?? 0) + 1);
  const officials: Official[] = [];
  for (const [name, mentions] of people) {
    const claims = mentions.flatMap((mention) => claimsOf(text, entities, mention, lexicon, at, titles));
    const best = bestOf(claims);
    if (best === undefined) continue;
    const org = orgOf(best, claims, mentions);
    const titleSpans = [...new Set(claims.map(({ beside }) => beside.title))].sort((left, right) => left - right);
    const surname = surnameOf(name);
    const isOnly = namesakes.get(surname) === 1;
    const surnames = (bySurname.get(surname) ?? [])
      .filter(({ form }) => (isOnly ? best.form.slice(-2) === form.slice(-2) : best.form.endsWith(form)))
      .map(({ index }) => index);
    officials.push({
      name: fullest(mentions.map((mention) => textOfEntity(mention))),
      title: best.form,
      ...(org.name === undefined ? {} : { org: org.name }),
      ...(titles.acting.some((word) => best.form.endsWith(word)) ? { acting: true } : {}),
      mentions: [...mentions, ...surnames],
      titles: [...titleSpans, ...surnames],
      orgEvidence: org.evidence,
      evidence: byRule(`officials.${best.beside.position}`),
    });
  }
  return officials;

  function textOfEntity(index: number): string {
    const entity = entities[index];
    return entity === undefined ? '' : text.slice(entity.start, entity.end);
  }

  /** The institution: in the title, beside it, by 도 for the issuer, else of another mention, else the issuer. */
  function orgOf(
    best: Claim,
    claims: readonly Claim[],
    mentions: readonly number[],
  ): { readonly name?: string; readonly evidence: readonly Span[] } {
    if (isHeadOfState(best.form)) {
      const { start, end } = best.entity;
      return { name: '정부', evidence: [{ start, end }] };
    }
    const own = best.fused ? bodyInTitle(best.form, lexicon, at, titles.generic) : undefined;
    if (own !== undefined && INSTITUTION.test(own.form) && bodies.has(own.form)) {
      const { start, end } = best.entity;
      return { name: fullName(own.form, own.entry), evidence: [{ start, end }] };
    }
    for (const claim of [best, ...claims.filter((other) => other !== best && related(other, best))]) {
      const body = claim.beside.body === undefined ? undefined : entities[claim.beside.body];
      if (body !== undefined && !titles.generic.has(text.slice(body.start, body.end))) {
        const { start, end } = body;
        return { name: fullName(text.slice(start, end), body.entry), evidence: [{ start, end }] };
      }
      if (claim.beside.self !== undefined && issuer !== undefined) {
        return { name: issuerName(), evidence: [claim.beside.self] };
      }
      const fused = claim.fused ? bodyInTitle(claim.form, lexicon, at, titles.generic) : undefined;
      if (fused !== undefined) {
        const { start, end } = claim.entity;
        return { name: fullName(fused.form, fused.entry), evidence: [{ start, end }] };
      }
    }
    const fitting = bodyOfPost(best);
    if (fitting !== undefined) {
      const { start, end, entry } = fitting;
      return { name: fullName(text.slice(start, end), entry), evidence: [{ start, end }] };
    }
    // A member of no other assembly sits in the national one, except where a local government writes.
    if (best.form === '의원' && issuer !== undefined && !/[도시군구]$/u.test(issuerName())) {
      const { start, end } = best.entity;
      return { name: '국회', evidence: [{ start, end }] };
    }
    const generic = genericBeside(text, entities, mentions, titles.generic);
    if (generic !== undefined) {
      const form = text.slice(generic.start, generic.end);
      const name = fullName(form, undefined);
      const delivered = metadata.agency?.endsWith(form) === true ? metadata.agency : nameInTitle(metadata.title, form);
      return name === form && delivered === undefined
        ? { evidence: [] }
        : { name: delivered ?? name, evidence: [generic] };
    }
    const spoken = issuer?.headed === true ? undefined : agencyInWords(text, entities, mentions);
    if (spoken !== undefined) {
      const { start, end, entry } = spoken;
      return { name: fullName(text.slice(start, end), entry), evidence: [{ start, end }] };
    }
    if (issuer !== undefined) return { name: issuerName(), evidence: issuer.evidence };
    const department = departmentInTitle(best.form);
    const { start, end } = best.entity;
    return department === undefined ? { evidence: [] } : { name: department, evidence: [{ start, end }] };
  }

  /** The body before the title that its holder can head, where the issuer is none: 자문위원회 before 자문위원장. */
  function bodyOfPost({ form, beside }: Claim): Entity | undefined {
    if (issuer === undefined || fitsPost(form, issuerName()) !== false) return undefined;
    let found: Entity | undefined;
    for (let index = beside.title - 1; index >= Math.max(0, beside.title - MOST_BODIES_BACK); index -= 1) {
      const entity = entities[index];
      if (entity === undefined || (entity.type !== 'AGENCY' && entity.type !== 'ORG')) continue;
      const body = text.slice(entity.start, entity.end);
      if (fitsPost(form, body) !== true) continue;
      if (!form.includes('위원') || body.endsWith('위원회')) return entity;
      found ??= entity;
    }
    return found;
  }

  function issuerName(): string {
    return issuer === undefined ? '' : fullName(issuer.name, issuer.entity?.entry);
  }
}

/** The name with its reading in brackets where one mention has it. */
function fullest(forms: readonly string[]): string {
  return forms.reduce((longest, form) => (form.length > longest.length ? form : longest), '');
}

/** The word of the headline that ends in a generic name: 한국산업인력공단 for 공단. */
function nameInTitle(title: string | undefined, form: string): string | undefined {
  return (title?.slice(0, 400).match(/[가-힣]+/gu) ?? []).find(
    (word) => word.length > form.length && word.endsWith(form),
  );
}
