/** Version of the product, as in package.json (a test keeps them equal); part of what makes a study reproducible. */
export const VERSION = '0.1.0';
