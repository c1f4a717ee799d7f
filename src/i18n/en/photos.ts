// Photos that a job asks for. They come with the first screen that takes one.
export const photos = {
  take: 'Take a photo',
  another: 'Another photo',
  busy: 'Keeping the photo …',
  taken: 'Photos taken',
  photo: 'Photo {{n}}',
  remove: 'Remove photo {{n}}',
  at: { device: 'here only', server: 'sent' },
  'not-kept': {
    'not-a-picture': 'This is no picture. Take the photo again.',
    'too-large': 'The picture is too large. Take it with this device’s camera.',
    quota: 'The device is full: the photo is NOT kept. Scans are safe. Bring the device to the supervisor.',
    closed: 'The storage closed: the photo is NOT kept. Open the app again and take it again.',
    aborted: 'Writing failed: the photo is NOT kept. Take it again.',
  },
} as const;
