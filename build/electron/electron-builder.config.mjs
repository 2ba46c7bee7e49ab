/**
 * How the desktop app is packed (`pack.mjs` runs it). Vite has bundled nearly everything; of the packages only those go
 * along that a bundle cannot hold, and of their binaries only this platform's. Files are named here once, for all
 * platforms: a list of exclusions under `linux` alone would mean «everything but».
 */
import { packedPackages } from "./external-packages.ts";

/** What of the packages does not run. */
const leftOut = [
  "node_modules/better-sqlite3/{deps,src}/**",
  "node_modules/better-sqlite3/binding.gyp",
  "node_modules/pdfjs-dist/{build,image_decoders,types,web}/**",
  "node_modules/pdfjs-dist/legacy/{image_decoders,web}/**",
  "node_modules/**/*.{md,map,d.ts,d.mts,d.cts,ts}",
];

/**
 * The configuration for `linux`, `win32` or `darwin`.
 * @param {string} platform
 * @returns {import("electron-builder").Configuration}
 */
export const configFor = (platform) => ({
  appId: "org.duibiao.workbench",
  productName: "Duibiao",
  copyright: "MIT",
  directories: { output: "dist/packed", buildResources: "dist/icons" },
  npmRebuild: false,
  publish: null,
  files: [
    "package.json",
    "dist/electron/**",
    "!dist/electron/cli.js",
    "dist/renderer/**",
    "dist/fonts/**",
    "!node_modules/**",
    ...packedPackages().map((name) => `node_modules/${name}/**`),
    ...leftOut.map((pattern) => `!${pattern}`),
    `!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node`,
  ],
  asar: { smartUnpack: false },
  // Native code reads these itself, and it knows nothing of the archive.
  asarUnpack: [
    "node_modules/better-sqlite3/prebuilds/*.node",
    "node_modules/@resvg/**/*.node",
    "dist/fonts/**",
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: "duibiao",
      name: "Duibiao workbook",
      description: "对标台工作簿",
      mimeType: "application/x-duibiao",
      role: "Editor",
    },
  ],
  linux: {
    target: ["dir", "tar.gz"],
    category: "Office",
    icon: "dist/icons/linux",
    executableName: "duibiao",
    synopsis: "对标台: figures from reports, compared",
  },
  win: { target: ["dir", "nsis"], icon: "dist/icons/icon.ico" },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ["dir", "zip"],
    category: "public.app-category.business",
    icon: "dist/icons/icon.icns",
  },
});
