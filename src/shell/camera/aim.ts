// Where the aiming frame stands in the viewfinder. Measured when it changes, not with every frame of the picture.
import type { Aim } from '../../scan/camera/camera-scanner.ts';
import type { Size } from '../../scan/camera/region.ts';

export const sizeOf = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({
  width,
  height,
});

/** `aim` stands in `box`, which is its offset parent. Answers how to stop. */
export function watchAim(box: HTMLElement, aim: HTMLElement, onAim: (aim: Aim) => void): () => void {
  const resized = new ResizeObserver(() => {
    onAim({ part: { x: aim.offsetLeft, y: aim.offsetTop, ...sizeOf(aim) }, box: sizeOf(box) });
  });
  resized.observe(box);
  resized.observe(aim);
  return () => resized.disconnect();
}
