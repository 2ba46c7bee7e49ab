/** What Vite adds to modules: style sheets, and whether this is a development build. */
declare module "*.css";
interface ImportMeta {
  readonly env?: { readonly DEV?: boolean };
}
