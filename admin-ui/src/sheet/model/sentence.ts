type Params = Readonly<Record<string, string | number>>;

/** A template with its values put in; of "one |||| many" the form that `count` asks for. */
export const sentence = (template: string, params: Params = {}): string => {
  const [one = "", many = one] = template.split("||||");
  const form = params.count === 1 ? one : many;
  return form.trim().replace(/%\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
};
