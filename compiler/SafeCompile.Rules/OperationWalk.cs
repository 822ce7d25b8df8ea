using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafeCompile.Rules;

/// <summary>Walks the operations of one body with a stack of its own and hands each to the rules about code.</summary>
internal sealed class OperationWalk(Judgement judge, SemanticModel model)
{
    private readonly Stack<IOperation> _todo = [];
    private bool? _hasErrors;

    public void Run(SyntaxNode root)
    {
        if (model.GetOperation(root) is not { } operation)
        {
            // Code that the compiler gives no meaning to: it has reported why.
            if (!HasErrors()) judge.Report("SC1003", root.GetLocation(), "This code cannot be judged, so it is not allowed.");
            return;
        }

        judge.Flow.Inside = root is BaseMethodDeclarationSyntax ? model.GetDeclaredSymbol(root) as IMethodSymbol : null;
        FrameMustBeSmall.Frame frame = judge.Frames.Begin(root);
        _todo.Clear();
        _todo.Push(operation);
        while (_todo.TryPop(out IOperation? next) && !judge.Sink.IsFull)
        {
            if (Visit(next, frame))
            {
                foreach (IOperation child in next.ChildOperations) _todo.Push(child);
            }
        }
    }

    /// <summary>Judges one operation; false when what is below it is not evaluated.</summary>
    private bool Visit(IOperation operation, FrameMustBeSmall.Frame frame)
    {
        if (!OperationMustBeAllowed(operation)) return true;
        switch (operation)
        {
            case INameOfOperation:
                return false;
            case IAttributeOperation { Operation: IObjectCreationOperation creation }:
                // The attribute itself is judged by name; what is passed to it is data.
                foreach (IOperation child in creation.ChildOperations) _todo.Push(child);
                return false;
            case IInvocationOperation call when InvariantText.Parts(call) is { } parts:
                foreach (IOperation part in parts) _todo.Push(part);
                return false;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append } when InvariantText.IsHandler(append.TargetMethod.ContainingType):
                // What such a handler would be called for: the hole's value, its alignment and format.
                foreach (IArgumentOperation argument in append.Arguments) _todo.Push(argument.Value);
                return false;
            case IInterpolatedStringHandlerCreationOperation { Type: { } handler } appended when BuilderText.IsHandler(handler):
                // sb.Append($"…") appends the finished text; the handler that C# would use never comes to be.
                _todo.Push(appended.Content);
                return false;
            case IConversionOperation { IsImplicit: true, Parent: IForEachLoopOperation loop } collection when loop.Collection == collection:
                // The compiler's name for what a loop runs over; what the loop really calls is judged at the loop.
                return true;
        }

        judge.Types.CheckPassing(operation.Type, operation.Syntax);
        Frame(operation, frame);
        DeclaredTypes(operation);
        ExplicitUses.Check(operation, judge);
        judge.Implicit.Check(operation, model);
        return true;
    }

    private bool OperationMustBeAllowed(IOperation operation)
    {
        if (AllowedOperations.Contains(operation.Kind)) return true;
        switch (operation.Kind)
        {
            case OperationKind.None when operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax:
                StackallocMustBeSmall.Check((ExpressionSyntax)operation.Syntax, model, judge);
                break;
            case OperationKind.DynamicInvocation or OperationKind.DynamicIndexerAccess or OperationKind.DynamicMemberReference or OperationKind.DynamicObjectCreation:
                judge.Report("SC2005", operation.Syntax.GetLocation(), "'dynamic' binds members by name at run time, where no rule can see them. Use an interface, generics or pattern matching.");
                break;
            // What a collection expression hands to the method that builds an immutable array; a guest's own builder would get an inline array.
            case OperationKind.CollectionExpressionElementsPlaceholder when Collection(operation) is { Type.DeclaringSyntaxReferences.Length: 0 }:
                return true;
            case OperationKind.Await:
                judge.Report("SC1301", operation.Syntax.GetLocation(), "Guests run on one thread, so 'await' is not allowed. Compute the result directly.");
                break;
            case OperationKind.InlineArrayAccess:
                judge.Report("SC1402", operation.Syntax.GetLocation(), "Inline arrays are not allowed in guest code. Use an array.");
                break;
            default:
                if (!HasErrors()) judge.Report("SC1003", operation.Syntax.GetLocation(), $"This construct is not part of the C# that guests may use ({operation.Kind}).");
                break;
        }

        return false;
    }

    private static ICollectionExpressionOperation? Collection(IOperation? operation)
    {
        while (operation is not (null or ICollectionExpressionOperation)) operation = operation.Parent;
        return (ICollectionExpressionOperation?)operation;
    }

    /// <summary>Types that an operation names without being of them.</summary>
    private void DeclaredTypes(IOperation operation)
    {
        Site at = operation.Syntax;
        switch (operation)
        {
            case IVariableDeclaratorOperation variable:
                judge.Types.Check(variable.Symbol.Type, at);
                break;
            case ITypeOfOperation typeOf:
                judge.Types.Check(typeOf.TypeOperand, at);
                break;
            case ISizeOfOperation sizeOf:
                judge.Types.Check(sizeOf.TypeOperand, at);
                break;
            case IIsTypeOperation isType:
                judge.Types.Check(isType.TypeOperand, at);
                break;
            case ICatchClauseOperation handler:
                judge.Types.Check(handler.ExceptionType, at);
                break;
            case IPatternOperation pattern:
                judge.Types.Check(pattern.InputType, at);
                judge.Types.Check(pattern.NarrowedType, at);
                break;
            case ILocalFunctionOperation function:
                Signature(function.Symbol, at);
                break;
            case IAnonymousFunctionOperation function:
                Signature(function.Symbol, at);
                break;
        }
    }

    private void Signature(IMethodSymbol method, Site at)
    {
        judge.Types.Check(method.ReturnType, at);
        foreach (IParameterSymbol parameter in method.Parameters) judge.Types.Check(parameter.Type, at);
        foreach (ITypeParameterSymbol parameter in method.TypeParameters)
        {
            foreach (ITypeSymbol constraint in parameter.ConstraintTypes) judge.Types.Check(constraint, at);
        }
    }

    private static void Frame(IOperation operation, FrameMustBeSmall.Frame frame)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation variable:
                frame.Local(variable.Symbol.Type, operation.Syntax);
                break;
            case IDeclarationExpressionOperation { Type: { } type }:
                frame.Local(type, operation.Syntax);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }:
                frame.Local(local.Type, operation.Syntax);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol local }:
                frame.Local(local.Type, operation.Syntax);
                break;
            case IInvocationOperation or IObjectCreationOperation or IPropertyReferenceOperation or IConditionalOperation
                or ISwitchExpressionOperation or ICoalesceOperation or IWithOperation or ITupleOperation or IDefaultValueOperation
                or IBinaryOperation or IUnaryOperation or ITypeParameterObjectCreationOperation or IArrayElementReferenceOperation
                when operation.Type is { } type:
                frame.Temporary(type, operation.Syntax);
                break;
        }
    }

    private bool HasErrors()
    {
        if (_hasErrors is { } known) return known;
        foreach (Diagnostic diagnostic in model.GetDiagnostics())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                _hasErrors = true;
                return true;
            }
        }

        _hasErrors = false;
        return false;
    }
}
