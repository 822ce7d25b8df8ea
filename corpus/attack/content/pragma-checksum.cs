// expect: reject SC3002
// why: a checksum names a file outside the program as the source of what is compiled
#pragma checksum "/etc/passwd" "{ff1816ec-aa5e-4d10-87f7-6f4963833460}" "00" //~ reject SC3002
public class Plugin
{
    public static object Run(object[] args) => 1;
}
