// The column names of a file, to choose from: a help only. What a row means is judged by the server.

const sniffed = 20_000;

/** Empty where the beginning of the file holds no whole line. */
export async function headerOf(file: Blob): Promise<readonly string[]> {
  const text = await file.slice(0, sniffed).text();
  const end = text.search(/[\r\n]/);
  return end === -1 ? [] : namesIn(text.slice(0, end).replace(/^\uFEFF/, ''));
}

export function namesIn(line: string): readonly string[] {
  const separator = [';', '\t'].find((mark) => line.split(mark).length > line.split(',').length) ?? ',';
  return line
    .split(separator)
    .map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    )
    .filter((name) => name !== '');
}
