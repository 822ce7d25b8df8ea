// expect: ok
// why: doubled braces in text that goes to a builder are one brace, as everywhere
// output: {3} a	b{ 3 "q" }
// output: {}
// output: {"3"}
// output: {3} a	b{ 3 "q" }

var sb = new System.Text.StringBuilder();
int x = 3;
sb.Append($"{{{x}}} a\tb").AppendLine($$"""{ {{x}} "q" }""").AppendLine($"{{}}").Append($@"{{""{x}""}}");
Console.WriteLine(sb);
Console.WriteLine($"{{{x}}} a\tb" + $$"""{ {{x}} "q" }""");
