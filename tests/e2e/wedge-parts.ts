// What the wedge's own page is given of ours.
export { KeyboardWedge } from '../../src/scan/keyboard-wedge.ts';
export { WedgeObserver } from '../../src/scan/wedge-observer.ts';
