// What any job says when it can't take a scan.
export const runner = {
  say: {
    'no-job': 'No list is open. Choose one first.',
    'work-missing': 'This list is not on this device. Go back and choose another.',
  },
} as const;
