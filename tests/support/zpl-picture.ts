// ZPL as a printer of 203 dpi would print it, one label to a PNG.
import { ready } from 'zpl-renderer-js';

/** `size` in dots, eight a millimetre. */
export async function zplPicture(zpl: string, size: { width: number; height: number }): Promise<Buffer> {
  const { api } = await ready;
  return Buffer.from(await api.zplToBase64Async(zpl, size.width / 8, size.height / 8, 8), 'base64');
}
