/** What Vite lets a module import besides code. */
declare module "*.css";
