// How long a desk password may be, in characters (NIST SP 800-63B §3.1.1: length counts, composition rules don't).

export const passwordLengths = { least: 12, most: 200 } as const;
