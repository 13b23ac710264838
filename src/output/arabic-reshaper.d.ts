declare module 'arabic-reshaper' {
  const reshaper: { readonly convertArabic: (text: string) => string };
  export = reshaper;
}
