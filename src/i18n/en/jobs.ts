// What home offers beside the pick lists: each kind of job names its own.
export const jobs = {
  title: 'Other work',
};
