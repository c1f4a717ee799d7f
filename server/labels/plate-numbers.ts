// A port: the numbers of licence plates, each given once, whatever process asks. SQL in production, memory in tests.

export interface PlateNumbers {
  /** Takes the next `count` numbers of the warehouse for good, and answers the first of them. They begin with 1. */
  take(warehouse: string, count: number): Promise<number>;
}
