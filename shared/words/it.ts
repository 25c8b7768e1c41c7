type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
export type Words = SameShape<typeof it>;

export const it = {
  resources: {},
  fields: {},
  values: {},
  refusals: {},
  fieldErrors: {},
};
