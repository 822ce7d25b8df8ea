// expect: ok
// why: Base64, hexadecimal digits and ranges as text
// output: aMOpbGxv héllo 68C3A96C6C6F 68c3a96c6c6f
// output: 68-C3-A9-6C-6C-6F 10,255
// output: FormatException
// output: 1..^1^2 0..3

using System.Text;

byte[] bytes = Encoding.UTF8.GetBytes("héllo");
string base64 = Convert.ToBase64String(bytes);
Console.WriteLine($"{base64} {Encoding.UTF8.GetString(Convert.FromBase64String(base64))} {Convert.ToHexString(bytes)} {Convert.ToHexStringLower(bytes)}");
Console.WriteLine($"{BitConverter.ToString(bytes)} {string.Join(",", Convert.FromHexString("0aFF"))}");
try { Convert.FromBase64String("!"); } catch (FormatException e) { Console.WriteLine(e.GetType().Name); }
Console.WriteLine((1..^1).ToString() + (^2).ToString() + $" {..3}");
