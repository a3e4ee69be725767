declare module "punycode.js" {
  const punycode: {
    /** A domain with every "xn--" label in its own letters. */
    toUnicode(domain: string): string;
  };
  export default punycode;
}
