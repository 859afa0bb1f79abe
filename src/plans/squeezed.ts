/** A text without its blanks, to compare words that are spaced in different ways: "공급 혁신 기반" is "공급혁신기반". */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
