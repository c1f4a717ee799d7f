// A label as a picture for the desk: what comes out, before it does.
import type { Box, Layout, Mark } from './layout.ts';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const inXml = (text: string) => text.replace(/[&<>]/g, (character) => escaped[character] ?? '');

/** Below a text's top, in ems: where its letters stand. */
const baseline = 0.74;

const path = (boxes: readonly Box[]) =>
  boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');

function element(mark: Mark): string {
  switch (mark.is) {
    case 'text': {
      const [x, anchor] = mark.at === 'middle' ? [mark.x + mark.width / 2, 'middle'] : [mark.x, 'start'];
      const y = Math.round(mark.y + mark.size * baseline);
      return `<text x="${x}" y="${y}" font-size="${mark.size}" text-anchor="${anchor}">${inXml(mark.text)}</text>`;
    }
    case 'frame': {
      const { x, y, width, height } = mark.box;
      const t = mark.thickness;
      const inner = path([{ x: x + t, y: y + t, width: width - 2 * t, height: height - 2 * t }]);
      return `<path fill-rule="evenodd" d="${path([mark.box])}${height > 2 * t ? inner : ''}"/>`;
    }
    case 'bars':
    case 'cells':
      return `<path d="${path(mark.dark)}"/>`;
  }
}

export const svgOf = ({ size: { width, height }, marks }: Layout): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ' font-family="Helvetica, Arial, sans-serif" font-weight="700" shape-rendering="crispEdges">',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...marks.map(element),
    '</svg>',
  ].join('');
