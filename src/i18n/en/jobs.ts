// What home offers beside the pick lists: each kind of job names its own.
export const jobs = {
  title: 'Other work',
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · at {{dock}}',
    due: '{{number}} · due {{date}}',
    undated: '{{number}} · no date',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} item · {{location}}',
    detail_other: '{{count}} items · {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
};
