// What any job says when it can't take a scan.
export const runner = {
  say: {
    'no-job': 'No job opens by that. Choose one first.',
    misread: 'That code was misread. Scan it again.',
    'work-missing': 'This work is not on this device. Go back and choose another.',
  },
} as const;
