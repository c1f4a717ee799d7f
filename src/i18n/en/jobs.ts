// What home offers beside the pick lists: each kind of job names its own.
export const jobs = {
  title: 'Other work',
  gone: {
    title: 'Done elsewhere: {{name}}',
    yours: 'Your work is done elsewhere',
    ask: 'Somebody else has finished it. What you scanned counts.',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} item · {{location}}',
    detail_other: '{{count}} items · {{location}}',
    owed_one: '{{count}} for an order · to {{location}}',
    owed_other: '{{count}} for orders · to {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
  'vendor-return': { to: 'To {{supplier}}', detail: '{{number}} · {{item}} · {{pieces}}' },
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · at {{dock}}',
    due: '{{number}} · due {{date}}',
    undated: '{{number}} · no date',
  },
  count: {
    title: '{{location}}',
    'short-pick': 'It came short. Nobody picks there until it is counted.',
    'zero-check': 'Is it empty?',
    overtaken: 'Something came in late: count it anew',
    cycle: 'Its turn by the calendar',
    asked: 'Asked for by the desk',
    recount: 'Count it once more: another person did before',
  },
};
