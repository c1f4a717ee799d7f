// The signs of the handheld, drawn here: no font of icons to load, the same weight as the type.

const drawings = {
  tick: 'M4.5 12.5l5 5 10-11',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  bang: 'M12 4.5v9.5M12 19v.6',
  undo: 'M9 7L4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-2',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  erase: 'M9 5.5h11v13H9L3 12zM12 9.5l5 5M17 9.5l-5 5',
  offline:
    'M4 4l16 16M2.5 9.5A15 15 0 0 1 7 6.8M11 5.6a15 15 0 0 1 10.5 3.9M6 13.2a9 9 0 0 1 4-2.3M15 11.3a9 9 0 0 1 3 1.9M9.5 16.8a4 4 0 0 1 5 0M12 20h.01',
  device: 'M7.5 2.5h9v19h-9zM11 18.5h2',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  disk: 'M4.5 6c0-4 15-4 15 0v12c0 4-15 4-15 0zM4.5 6c0 4 15 4 15 0M4.5 12c0 4 15 4 15 0',
  mute: 'M4 9.5h3.5L13 5v14l-5.5-4.5H4zM16.5 9.5l5 5M21.5 9.5l-5 5',
  scan: 'M3.5 8V4.5H8M16 4.5h4.5V8M20.5 16v3.5H16M8 19.5H3.5V16M7.5 8.5v7M11 8.5v7M13.5 8.5v7M16.5 8.5v7',
  forward: 'M9 5l7 7-7 7',
  person: 'M12 3.8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.2c0-7.6 15-7.6 15 0',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5l5 5',
  park: 'M8 20V4.5h5.5a4.5 4.5 0 0 1 0 9H8',
  camera: 'M3.5 7.5h4l2-3h5l2 3h4v12h-17zM12 9.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4z',
  torch: 'M7 3.5h10v4l-2.5 3.5v9.5h-5V11L7 7.5zM12 13.5v2',
  turn: 'M4.5 12a7.5 7.5 0 0 1 13-5.1M19.5 12a7.5 7.5 0 0 1-13 5.1M17.8 3v4h-4M6.2 21v-4h4',
} as const;
export type IconName = keyof typeof drawings;

/** Decorative: the words beside it say the same. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 4 : 2.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
