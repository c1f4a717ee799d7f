// Says the last answer to a screen reader: politely what is well, at once what isn't.
export interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
}

export function Announcer({ announcement }: { readonly announcement: Announcement | null }) {
  return (
    <>
      <div className="unseen" role="status">
        {announcement !== null && !announcement.urgent ? announcement.text : ''}
      </div>
      <div className="unseen" role="alert">
        {announcement?.urgent ? announcement.text : ''}
      </div>
    </>
  );
}
