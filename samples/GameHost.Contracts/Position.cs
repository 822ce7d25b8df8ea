namespace GameHost.Contracts;

/// <summary>A place on the board, in cells from the top left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct Position(double X, double Y);
