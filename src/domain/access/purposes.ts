// The purpose that each text signed by a device names as its audience, so that none can stand in for another.

export const proofPurposes = { enrol: 'tallyhand/enrol', token: 'tallyhand/token' } as const;
export type ProofPurpose = (typeof proofPurposes)[keyof typeof proofPurposes];
