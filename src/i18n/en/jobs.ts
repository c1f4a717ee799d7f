// What home offers beside the pick lists: each kind of job names its own.
export const jobs = {
  title: 'Other work',
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · at {{dock}}',
    due: '{{number}} · due {{date}}',
    undated: '{{number}} · no date',
  },
};
