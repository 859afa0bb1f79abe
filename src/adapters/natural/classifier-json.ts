import { GongboError } from '../../core/errors.ts';
import type { Model } from './models.ts';
import type { Keep } from './tokens.ts';

/** A trained classifier as plain JSON values. */
export interface ClassifierJson {
  readonly version: 1;
  /** Which tokens it was trained on. */
  readonly keep: Keep;
  readonly labels: readonly string[];
  readonly features: readonly string[];
  readonly model: Model;
}

/**
 * Reads what `KoreanClassifier.toJSON` has written, as a string or as values.
 *
 * @throws GongboError `INPUT_INVALID` for anything else
 */
export function readClassifierJson(json: unknown): ClassifierJson {
  const value = typeof json === 'string' ? parsed(json) : json;
  if (!isClassifier(value)) throw invalid();
  return value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw invalid(cause);
  }
}

function isClassifier(value: unknown): value is ClassifierJson {
  if (!isRecord(value) || value['version'] !== 1 || typeof value['keep'] !== 'string') return false;
  const { labels, features, model } = value;
  if (!isListOf(labels, isString) || !isListOf(features, isString) || !isRecord(model)) return false;
  const isTable = (table: unknown, width: number) =>
    isListOf(table, (row) => isListOf(row, isNumber) && row.length === width) && table.length === labels.length;
  if (model['algorithm'] === 'logistic') return isTable(model['weights'], features.length + 1);
  const { algorithm, documents, counts } = model;
  if (algorithm !== 'bayes' || !isListOf(documents, isNumber)) return false;
  return documents.length === labels.length && isTable(counts, features.length);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isItem(item));
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function invalid(cause?: unknown): GongboError {
  return new GongboError(
    'INPUT_INVALID',
    '분류기의 JSON이 아닙니다',
    'KoreanClassifier의 toJSON()이 돌려준 것을 그대로 주세요',
    { cause },
  );
}
