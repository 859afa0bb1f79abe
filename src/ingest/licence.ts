/**
 * The open licence that a text names (공공누리, KOGL; its four types are fixed by the Ministry of Culture).
 *
 * @example "공공누리 제 1유형 : 출처표시" gives `공공누리 제1유형`
 */
export function licenceOf(text: string): string | undefined {
  const type = /공공누리(?:\s|["'“”‘’「」()]){0,4}제?\s?([1-4])\s?유형/.exec(text)?.[1];
  return type === undefined ? undefined : `공공누리 제${type}유형`;
}
