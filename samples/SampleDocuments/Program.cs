using SampleDocuments;
using SampleDocuments.Artwork;
using SampleDocuments.Drawing;
using SampleDocuments.Output;
using SampleDocuments.Pages;

// Writes the sample documents, their truth and the repository's pictures: the same bytes in every run.
// An argument names another folder to write to, which then mirrors the repository's.
var root = args.Length > 0 ? args[0] : Repository.Root;
var documents = Directory.CreateDirectory(Path.Combine(root, "samples/documents")).FullName;
var images = Directory.CreateDirectory(Path.Combine(root, "docs/images")).FullName;

(string File, Func<string, IReadOnlyList<TruthPage>> Write)[] samples =
[
    ("clean.pdf", path => PdfFile.Write(path, "Traffic through the locks", CleanPages.All)),
    ("encrypted.pdf", EncryptedPdf.Write),
    ("fax.tif", path => FaxFile.Write(path, FaxPages.All)),
    ("letter.pdf", path => PdfFile.Write(path, "Letter on the east lock", LetterPages.All)),
    ("memo-styles.pdf", path => PdfFile.Write(path, "Memorandum, e-mail and report", MemoPages.All)),
    ("page.png", path => PngFile.Write(path, FormPage.Page)),
    ("release.pdf", path => PdfFile.Write(path, "Minutes of the lock committee", ReleasePages.All)),
    ("scan.pdf", path => PdfFile.WriteScan(path, "Report from the files", ScanPages.All)),
];

var truth = samples.Select(sample => (sample.File, sample.Write(Path.Combine(documents, sample.File)))).ToList();
TruthFile.Write(Path.Combine(root, "samples/truth.json"), truth);

var letter = File.ReadAllBytes(Path.Combine(documents, "letter.pdf"));
File.WriteAllBytes(Path.Combine(documents, "truncated.pdf"), letter[..(letter.Length * 6 / 10)]);

Pictures.WriteIcon(Path.Combine(images, "icon.png"));
Pictures.WriteStyles(Path.Combine(images, "styles.png"));
