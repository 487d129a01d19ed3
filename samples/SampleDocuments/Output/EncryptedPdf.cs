using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SampleDocuments.Drawing;

namespace SampleDocuments.Output;

/// <summary>Writes a one-page PDF that opens only with its password (AES-256, ISO 32000-2, 7.6.4).</summary>
/// <remarks>
/// The keys and salts, which should be random, are fixed here so that the file is the same in every run. The
/// text is set in Helvetica, one of the fonts that every reader has.
/// </remarks>
internal static class EncryptedPdf
{
    public const string Password = "harbour-2026";
    private const string OwnerPassword = "harbour-owner";
    private const int Permissions = -4;

    private static readonly byte[] FileKey = SHA256.HashData("key of the sample document"u8);
    private static readonly byte[] Salts = SHA256.HashData("salts of the sample document"u8);

    private static readonly TruthBox[] Bars =
    [
        new(168, 169, 330, 182, "black"),
        new(72, 229, 360, 242, "black"),
        new(72, 249, 204, 262, "black"),
    ];

    private static readonly (double X, double Y, double Size, string Text)[] Lines =
    [
        (72, 90, 16, "Brackwater Harbour Authority"),
        (72, 108, 9, "Office of the Inspector - sealed annex to BHA/2026/0417"),
        (72, 150, 11, "This annex is encrypted. It names the person who reported the incident."),
        (72, 180, 11, "Reported by:"),
        (72, 210, 11, "The statement was taken at the east lock on 11 February 2026 and read back to"),
        (212, 260, 11, "who signed every page of it."),
        (72, 300, 11, "The key to this annex is held by the records office."),
    ];

    public static IReadOnlyList<TruthPage> Write(string path)
    {
        var (user, userKey) = Lock(Password, Salts[..8], Salts[8..16], []);
        var (owner, ownerKey) = Lock(OwnerPassword, Salts[16..24], Salts[24..32], user);
        var content = EncryptStream(Encoding.Latin1.GetBytes(Content()));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R " +
            "/Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{Encoding.Latin1.GetString(content)}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Filter /Standard /V 5 /R 6 /Length 256 /StmF /StdCF /StrF /StdCF " +
            "/CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> " +
            $"/U {Hex(user)} /UE {Hex(userKey)} /O {Hex(owner)} /OE {Hex(ownerKey)} " +
            $"/P {Permissions} /Perms {Hex(EncryptPermissions())} >>",
        ];

        File.WriteAllBytes(path, Assemble(objects));
        return [new(1, 612, 792, Bars)];
    }

    private static string Content()
    {
        var text = new StringBuilder();
        foreach (var bar in Bars)
        {
            var (width, height) = (bar.Right - bar.Left, bar.Bottom - bar.Top);
            text.Append(CultureInfo.InvariantCulture, $"{bar.Left} {792 - bar.Bottom} {width} {height} re f\n");
        }

        foreach (var line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"BT /F1 {line.Size} Tf {line.X} {792 - line.Y} Td ");
            text.Append(CultureInfo.InvariantCulture, $"({line.Text}) Tj ET\n");
        }

        return text.ToString();
    }

    private static byte[] Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-2.0\n%\u00E2\u00E3\u00CF\u00D3\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var (start, id) = (file.Length, Hex(Salts[..16]));
        file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R ");
        file.Append(CultureInfo.InvariantCulture, $"/Encrypt {objects.Length} 0 R /ID [{id} {id}] >>\n");
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Makes the 48 bytes that check a password, and the file's key as that password locks it.</summary>
    private static (byte[] Check, byte[] LockedKey) Lock(string password, byte[] checkSalt, byte[] keySalt, byte[] user)
    {
        var secret = Encoding.UTF8.GetBytes(password);
        byte[] check = [.. Hash(secret, checkSalt, user), .. checkSalt, .. keySalt];
        using var aes = Aes.Create();
        aes.Key = Hash(secret, keySalt, user);
        return (check, aes.EncryptCbc(FileKey, new byte[16], PaddingMode.None));
    }

    /// <summary>Algorithm 2.B: hashes until the last byte of a round says stop.</summary>
    private static byte[] Hash(byte[] password, byte[] salt, byte[] user)
    {
        var key = SHA256.HashData([.. password, .. salt, .. user]);
        byte last = 0;
        for (var round = 0; round < 64 || last > round - 32; round++)
        {
            byte[] once = [.. password, .. key, .. user];
            var input = Enumerable.Repeat(once, 64).SelectMany(bytes => bytes).ToArray();
            using var aes = Aes.Create();
            aes.Key = key[..16];
            var output = aes.EncryptCbc(input, key.AsSpan(16, 16), PaddingMode.None);
            last = output[^1];
            key = (output.Take(16).Sum(value => value) % 3) switch
            {
                0 => SHA256.HashData(output),
                1 => SHA384.HashData(output),
                _ => SHA512.HashData(output),
            };
        }

        return key[..32];
    }

    private static byte[] EncryptStream(byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = FileKey;
        var start = Salts[..16];
        return [.. start, .. aes.EncryptCbc(plain, start)];
    }

    private static byte[] EncryptPermissions()
    {
        using var aes = Aes.Create();
        aes.Key = FileKey;
        byte[] block = [.. BitConverter.GetBytes(Permissions), 0xFF, 0xFF, 0xFF, 0xFF, .. "Tadb"u8, .. Salts[..4]];
        return aes.EncryptEcb(block, PaddingMode.None);
    }

    private static string Hex(byte[] bytes) => $"<{Convert.ToHexString(bytes)}>";
}
